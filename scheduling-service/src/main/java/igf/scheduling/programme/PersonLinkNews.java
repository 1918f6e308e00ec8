package igf.scheduling.programme;

import igf.platform.domain.Named;
import java.util.UUID;

/** The secretariat said that two ids are one human. @param linked false takes that back */
@Named("heard.person-linked.1")
public record PersonLinkNews(UUID person, UUID with, boolean linked) {}
