package igf.proposal.sending;

import igf.platform.command.Commands;
import igf.platform.web.Api;
import org.springframework.stereotype.Component;

/** Gives each request a sender of its own. */
@Component
public class Callers {

    private final Api api;
    private final Commands commands;

    Callers(Api api, Commands commands) {
        this.api = api;
        this.commands = commands;
    }

    public CallersSender caller() {
        return new CallersSender(api, commands);
    }
}
