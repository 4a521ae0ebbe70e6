package id.emall.core.catalogue.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The forms of words that are compared: as written but in lower case and without accents, and
 * shortened to the Indonesian stem. Names are short and a wrong stem shows, so words that only look
 * derived ({@code roots.txt}) are left whole.
 */
final class WordForms {

  /** The longest beginning of a word that is looked up as one. */
  static final int BEGINNING_MOST = 12;

  private static final int PHRASE_MOST = 3;

  /** A word said twice is another word than the same said once: oleh-oleh are gifts, oleh is by. */
  private static final Pattern SAID_TWICE = Pattern.compile("(?iU)\\b(\\p{L}{3,})[- ]\\1\\b");

  private static final Pattern JOINED = Pattern.compile("\\b(\\p{L}{3,})\\1\\b");
  private static final CharArraySet ROOTS = roots();

  private static final Analyzer EXACT = analyzer(words -> words);
  private static final Analyzer STEMMED =
      analyzer(words -> new IndonesianStemFilter(new SetKeywordMarkerFilter(words, ROOTS)));
  private static final Analyzer BEGINNINGS =
      analyzer(words -> new EdgeNGramTokenFilter(words, 1, BEGINNING_MOST, false));
  private static final Analyzer PHRASES =
      analyzer(words -> new ShingleFilter(words, 2, PHRASE_MOST));

  /** Makes the words of each field of a document. */
  static final Analyzer OF_FIELDS =
      new PerFieldAnalyzerWrapper(
          EXACT,
          Map.of(
              Fields.NAME_STEM, STEMMED,
              Fields.ABOUT, STEMMED,
              Fields.BEGINNING, BEGINNINGS,
              Fields.SHOP_BEGINNING, BEGINNINGS,
              Fields.PHRASE, PHRASES));

  private WordForms() {}

  /** The words of a text in their order, in lower case and without accents. */
  static List<String> words(String text) {
    return tokens(EXACT, text);
  }

  /** Words as people write them. */
  static String written(String words) {
    return JOINED.matcher(words).replaceAll("$1-$1");
  }

  static String stem(String word) {
    List<String> stems = tokens(STEMMED, word);
    return stems.isEmpty() ? word : stems.getFirst();
  }

  private static List<String> tokens(Analyzer analyzer, String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return words;
  }

  private static Analyzer analyzer(UnaryOperator<TokenStream> rest) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer source = new StandardTokenizer();
        return new TokenStreamComponents(
            source, rest.apply(new ASCIIFoldingFilter(new LowerCaseFilter(source))));
      }

      @Override
      protected Reader initReader(String field, Reader text) {
        return new PatternReplaceCharFilter(SAID_TWICE, "$1$1", text);
      }
    };
  }

  private static CharArraySet roots() {
    CharArraySet roots = new CharArraySet(500, false);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                WordForms.class.getResourceAsStream("roots.txt"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .forEach(roots::add);
    } catch (IOException e) {
      throw new UncheckedIOException("the list of roots cannot be read", e);
    }
    return CharArraySet.unmodifiableSet(roots);
  }
}
