package igf.proposal.programme;

import igf.platform.view.Views;
import igf.proposal.programme.SessionStartView.StoredStart;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SessionStartsFromView implements SessionStarts {

    private final Views views;
    private final SessionStartView view;

    SessionStartsFromView(Views views, SessionStartView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public @Nullable Instant findStart(UUID proposal) {
        return views.reader(view, SessionStartView.STARTS)
                .find(proposal)
                .map(StoredStart::startsAt)
                .orElse(null);
    }
}
