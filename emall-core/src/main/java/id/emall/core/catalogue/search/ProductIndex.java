package id.emall.core.catalogue.search;

import id.emall.core.common.settings.SettingReader;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's index on disk. One thread writes; what it wrote is seen after {@link #show}, and
 * outlives the node after {@link #keep}. Whatever is lost or damaged can be made anew from the
 * database.
 */
@ApplicationScoped
class ProductIndex {

  private static final Logger LOG = LoggerFactory.getLogger(ProductIndex.class);
  private static final double BUFFER_MB = 16;

  private SettingReader settings;
  private IndexFolder folder;
  private Directory directory;
  private volatile IndexWriter writer;
  private volatile SearcherManager searchers;

  protected ProductIndex() {}

  @Inject
  ProductIndex(SettingReader settings) {
    this.settings = settings;
  }

  /** What is done with the index as it stands at one moment. */
  interface Look<T> {
    T at(IndexSearcher searcher) throws IOException;
  }

  /**
   * Opens what is on disk, or an empty index where nothing can be used.
   *
   * @return how far it has followed; none when it must be filled
   */
  synchronized Optional<Horizon> open() {
    try {
      if (folder == null) {
        folder = IndexFolder.take(settings);
      }
      directory = folder.open();
      Optional<Horizon> horizon = sound();
      write(horizon.isPresent());
      return horizon;
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be opened", e);
    }
  }

  boolean isOpen() {
    IndexWriter known = writer;
    return known != null && known.isOpen();
  }

  /** What the index on disk keeps, every file of it read and compared with its checksum. */
  private Optional<Horizon> sound() {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        return Optional.empty();
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
        return Horizon.of(reader.getIndexCommit().getUserData());
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("the search index in {} is damaged and is made anew", folder.path(), e);
      return Optional.empty();
    }
  }

  private void write(boolean goOn) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(WordForms.OF_FIELDS)
            .setOpenMode(
                goOn ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
            .setSimilarity(new BooleanSimilarity())
            .setRAMBufferSizeMB(BUFFER_MB)
            .setCommitOnClose(false);
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, new Plain());
  }

  /** Matches are worth the same on every node, whatever else its index holds. */
  private static final class Plain extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(
        org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BooleanSimilarity());
      searcher.setQueryCache(null);
      return searcher;
    }
  }

  /** Forgets everything; what is seen stays until {@link #show}. */
  void empty() throws IOException {
    writer.deleteAll();
  }

  void addProducts(List<ProductRow> rows) throws IOException {
    for (ProductRow row : rows) {
      writer.addDocument(Documents.of(row));
    }
  }

  void addShops(List<ShopRow> rows) throws IOException {
    for (ShopRow row : rows) {
      writer.addDocument(Documents.of(row));
    }
  }

  /** Puts in what can be bought of these products and takes out the others of them. */
  void replaceProducts(List<UUID> ids, List<ProductRow> rows) throws IOException {
    Map<UUID, Document> found = new HashMap<>();
    rows.forEach(row -> found.put(row.id(), Documents.of(row)));
    for (UUID id : ids) {
      replace(id, found.get(id));
    }
  }

  void replaceShops(List<UUID> ids, List<ShopRow> rows) throws IOException {
    Map<UUID, Document> found = new HashMap<>();
    rows.forEach(row -> found.put(row.id(), Documents.of(row)));
    for (UUID id : ids) {
      replace(id, found.get(id));
    }
  }

  private void replace(UUID id, Document document) throws IOException {
    Term term = new Term(Fields.ID, id.toString());
    if (document == null) {
      writer.deleteDocuments(term);
    } else {
      writer.updateDocument(term, document);
    }
  }

  void removeProductsOf(UUID shop) throws IOException {
    writer.deleteDocuments(new Term(Fields.SHOP, shop.toString()));
  }

  /** From now on what was written is seen. */
  void show() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Puts on disk what was written and how far it goes, both or neither. */
  void keep(Horizon horizon) throws IOException {
    writer.setLiveCommitData(horizon.kept().entrySet());
    writer.commit();
  }

  /**
   * @throws UncheckedIOException when the index cannot be read
   */
  <T> T look(Look<T> look) {
    try {
      SearcherManager all = searchers;
      if (all == null) {
        throw new IllegalStateException("the search index is being opened");
      }
      IndexSearcher searcher = all.acquire();
      try {
        return look.at(searcher);
      } finally {
        all.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be read", e);
    }
  }

  /** Lets go of the folder; what was not kept is followed anew after the next start. */
  @PreDestroy
  synchronized void close() {
    leave();
    try {
      if (folder != null) {
        folder.close();
        folder = null;
      }
    } catch (IOException e) {
      LOG.warn("the folder of the search index was not let go of", e);
    }
  }

  /** Closes the index, for instance after its disk was full; it may be opened again. */
  synchronized void leave() {
    try {
      if (searchers != null) {
        searchers.close();
      }
      if (writer != null) {
        writer.rollback();
      }
      if (directory != null) {
        directory.close();
      }
    } catch (IOException e) {
      LOG.warn("the search index was not closed well", e);
    }
    searchers = null;
    writer = null;
    directory = null;
  }
}
