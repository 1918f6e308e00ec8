package igf.scheduling.swap;

import igf.api.swap.SwapMode;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import igf.scheduling.programme.ProposalNews;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The swap requests, the editions' rules for them, and the owners of proposals, who may make requests too. */
@Component
class SwapView implements View {

    /** Id: the request */
    static final ViewCollection<StoredSwap> REQUESTS = ViewCollection.of("requests", StoredSwap.class);
    /** Id: the slug */
    static final ViewCollection<StoredSwapPolicy> POLICIES = ViewCollection.of("policies", StoredSwapPolicy.class);
    /** Id: the session */
    static final ViewCollection<SessionOwner> OWNERS = ViewCollection.of("owners", SessionOwner.class);

    record StoredSwap(String edition, SwapRequest request) {}

    record StoredSwapPolicy(SwapMode mode) {}

    record SessionOwner(UUID owner) {}

    @Override
    public String name() {
        return "swaps";
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        switch (recorded.event()) {
            case SwapEvent.Asked e ->
                documents.put(
                        REQUESTS, e.pair().request(), new StoredSwap(e.pair().edition(), SwapRequest.after(null, e)));
            case SwapEvent e ->
                documents.changeIfPresent(
                        REQUESTS,
                        e.pair().request(),
                        stored -> new StoredSwap(stored.edition(), SwapRequest.after(stored.request(), e)));
            case SwapPolicySet e -> documents.put(POLICIES, e.edition(), new StoredSwapPolicy(e.mode()));
            case ProposalNews.Accepted e
            when e.owner() != null -> documents.put(OWNERS, e.facts().sessionId(), new SessionOwner(e.owner()));
            default -> {}
        }
    }
}
