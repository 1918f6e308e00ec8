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
    public @Nullable Instant findFirstStart(String edition) {
        return views
                .reader(view, SessionStartView.STARTS)
                .list(SessionStartView.STARTS.matches(StoredStart::edition, edition))
                .stream()
                .map(StoredStart::startsAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
