package igf.scheduling.programme;

import igf.platform.domain.Named;
import java.util.UUID;

/**
 * The secretariat linked two ids of one human, or removed the link.
 *
 * @param linked false if the link was removed
 */
@Named("heard.person-linked.1")
public record PersonLinkNews(UUID person, UUID with, boolean linked) {}
