package igf.console.page;

import java.util.List;
import java.util.Locale;

/** The sections of the secretariat's pages, in the order in which a workshop passes through them. */
public enum Section {
    TODAY(List.of()),
    SCREENING(List.of("proposal/SUBMITTED")),
    REVIEWING(List.of()),
    SELECTION(List.of()),
    SCHEDULE(List.of("scheduling/UNPLACED")),
    MAILS(List.of("notification/HELD", "notification/FAILED")),
    EVENT(List.of("participation/reportsOverdue")),
    PEOPLE(List.of()),
    EDITION(List.of()),
    OPERATIONS(List.of());

    private final List<String> countNames;

    /** @param countNames counts of things to act on, as {@code service/COUNT} */
    Section(List<String> countNames) {
        this.countNames = countNames;
    }

    List<String> waiting() {
        return countNames;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path(String edition) {
        return this == OPERATIONS ? "/operations" : "/" + id() + "/" + edition;
    }
}
