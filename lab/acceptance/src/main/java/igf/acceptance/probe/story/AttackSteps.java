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

/** The steps of one story: sends its calls, counts and judges each like any other call, and reports what does not hold. */
public final class AttackSteps {
    private final Attack attack;
    private final Sender sender;
    private final ProbeReport report;
    private Call last;

    private AttackSteps(Attack story, Sender sender, ProbeReport report) {
        this.attack = story;
        this.sender = sender;
        this.report = report;
        this.last = call(Caller.ANONYMOUS, "GET", "/");
    }

    static AttackSteps of(Attack story, Sender sender, ProbeReport report) {
        return new AttackSteps(story, sender, report);
    }

    void run(ProbeContext context) {
        try {
            attack.run(context, this);
        } catch (IllegalStateException | UncheckedIOException stuck) {
            check(false, "the story cannot go on", String.valueOf(stuck.getMessage()));
        }
    }

    /** Returns a script for calls that have to succeed and for awaited states. */
    public SetupCalls script() {
        return new SetupCalls(sender);
    }

    public String url() {
        return sender.url();
    }

    /** Starts a call of this story's kind. */
    public Call call(Caller caller, String method, String path) {
        return Call.of(attack.kind(), caller, method, path);
    }

    /** Sends a call and judges its answer by the call's {@link Expectation}. */
    public Response send(Call call) {
        last = call;
        Response answer = sender.send(call);
        report.add(call, answer);
        return answer;
    }

    /** Reports a fault unless something holds. @param what the fault in a sentence @param text in which it shows */
    public void check(boolean holds, String what, String text) {
        report.add(attack.kind(), holds ? List.of() : List.of(Fault.inContent(sender.url(), last, what, text)));
    }
}
