package id.emall.core.catalogue.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/** Answers to the wishes of late, for as long as the index they come from is the newest. */
final class RecentAnswers {

  private static final int MOST = 300;

  /** What an answer hangs on beside the index: the day ends declarations of scale. */
  record Question(Wish wish, int today, int synonymsVersion, Carriers.Carrying carrying) {}

  private final Map<Question, Answer> answers =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
          return size() > MOST;
        }
      };

  private IndexReader source;

  synchronized Answer find(IndexReader reader, Question question) {
    if (reader != source) {
      answers.clear();
      source = reader;
    }
    return answers.get(question);
  }

  synchronized void put(IndexReader reader, Question question, Answer answer) {
    if (reader == source) {
      answers.put(question, answer);
    }
  }
}
