package org.upgradetck.suites.run;

import java.util.function.Function;
import org.upgradetck.reports.model.Result;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.select.PlannedRow;
import org.upgradetck.suites.survey.Survey;

/** Hears of a run while it goes on. Results come from several threads, each row once. */
public interface RunListener {

  /** The survey is done; the rows come next. */
  void surveyed(Survey survey);

  /**
   * A row is played from now on. Once for each row, and before it is judged; never for a row that
   * is judged without being played. Called on the thread that plays the row.
   */
  default void began(PlannedRow row) {}

  /**
   * A row was played, and what was seen can be judged as if its case were declared otherwise. Once
   * for each scene of a row whose verdict stands, with no other row's doing in it; for a case that
   * watches, once for each answer that it looked at.
   *
   * @param of the case
   * @param asIf what the scene comes to with a declaration: that one, or a changed one
   */
  default void weighed(CatalogueCase of, Function<Case, Judgement> asIf) {}

  /** A row was judged. */
  void judged(Result result);

  /** Hears nothing. */
  RunListener NONE =
      new RunListener() {
        @Override
        public void surveyed(Survey survey) {}

        @Override
        public void judged(Result result) {}
      };
}
