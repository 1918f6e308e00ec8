package igf.proposal;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import java.util.List;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** Expects a refusal with exactly these rules, in this order. */
public final class RefusedBy extends TypeSafeMatcher<Object> {

    private final List<String> rules;

    private RefusedBy(List<String> rules) {
        this.rules = rules;
    }

    public static RefusedBy rules(String... rules) {
        return new RefusedBy(List.of(rules));
    }

    @Override
    protected boolean matchesSafely(Object thrown) {
        return thrown instanceof RefusedException refused
                && refused.reasons().stream().map(Refusal::rule).toList().equals(rules);
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("refused by " + rules);
    }
}
