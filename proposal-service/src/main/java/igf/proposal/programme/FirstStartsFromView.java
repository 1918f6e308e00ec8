package igf.proposal.programme;

import igf.platform.view.Views;
import igf.proposal.programme.SessionStartView.StoredStart;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class FirstStartsFromView implements FirstStarts {

    private final Views views;
    private final SessionStartView view;

    FirstStartsFromView(Views views, SessionStartView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public @Nullable Instant of(String edition) {
        return views
                .rows(view, SessionStartView.STARTS)
                .list(SessionStartView.STARTS.is(StoredStart::edition, edition))
                .stream()
                .map(StoredStart::startsAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
