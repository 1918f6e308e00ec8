package igf.acceptance.probe.story;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.ProbeReport;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.world.ProbeContext;
import igf.acceptance.probe.world.SetupCalls;
import igf.lab.Response;
import java.io.UncheckedIOException;
import java.util.List;

/** Sends the calls of one attack, adds each to the report, and reports failed checks. */
public final class AttackSteps {
    private final Attack attack;
    private final Sender sender;
    private final ProbeReport report;
    private Call lastCall;

    private AttackSteps(Attack attack, Sender sender, ProbeReport report) {
        this.attack = attack;
        this.sender = sender;
        this.report = report;
        this.lastCall = call(Caller.ANONYMOUS, "GET", "/");
    }

    static AttackSteps of(Attack attack, Sender sender, ProbeReport report) {
        return new AttackSteps(attack, sender, report);
    }

    void run(ProbeContext context) {
        try {
            attack.run(context, this);
        } catch (IllegalStateException | UncheckedIOException e) {
            check(false, "the attack cannot continue", String.valueOf(e.getMessage()));
        }
    }

    /** Returns a client for calls that must succeed and for waiting. */
    public SetupCalls setup() {
        return new SetupCalls(sender);
    }

    public String url() {
        return sender.url();
    }

    public Call call(Caller caller, String method, String path) {
        return Call.of(attack.kind(), caller, method, path);
    }

    /** Sends a call and checks the response against the call's {@link Expectation}. */
    public Response send(Call call) {
        lastCall = call;
        Response response = sender.send(call);
        report.add(call, response);
        return response;
    }

    /**
     * Reports a fault if a condition is false.
     *
     * @param what description of the fault
     * @param text the response or text that contains it
     */
    public void check(boolean holds, String what, String text) {
        report.add(attack.kind(), holds ? List.of() : List.of(Fault.inContent(sender.url(), lastCall, what, text)));
    }
}
