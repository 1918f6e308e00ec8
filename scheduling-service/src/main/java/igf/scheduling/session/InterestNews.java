package igf.scheduling.session;

import igf.platform.domain.Named;
import java.util.UUID;

/** Another number of people want to be in a session, as the participation service counted them. */
@Named("heard.interest-counted.1")
public record InterestNews(String edition, UUID session, int interested) {}
