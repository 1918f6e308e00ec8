package igf.acceptance.probe.story;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.Report;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.world.Script;
import igf.acceptance.probe.world.World;
import igf.lab.Answer;
import java.io.UncheckedIOException;
import java.util.List;

/** The steps of one story: sends its calls, counts and judges each like any other call, and reports what does not hold. */
public final class Steps {
    private final Story story;
    private final Sender sender;
    private final Report report;
    private Call last;

    private Steps(Story story, Sender sender, Report report) {
        this.story = story;
        this.sender = sender;
        this.report = report;
        this.last = call(Who.NOBODY, "GET", "/");
    }

    static Steps of(Story story, Sender sender, Report report) {
        return new Steps(story, sender, report);
    }

    void play(World world) {
        try {
            story.play(world, this);
        } catch (IllegalStateException | UncheckedIOException stuck) {
            must(false, "the story cannot go on", String.valueOf(stuck.getMessage()));
        }
    }

    /** Returns a script for calls that have to succeed and for awaited states. */
    public Script script() {
        return new Script(sender);
    }

    public String url() {
        return sender.url();
    }

    /** Starts a call of this story's kind. */
    public Call call(Who who, String method, String path) {
        return Call.of(story.kind(), who, method, path);
    }

    /** Sends a call and judges its answer by the call's {@link Expectation}. */
    public Answer send(Call call) {
        last = call;
        Answer answer = sender.send(call);
        report.add(call, answer);
        return answer;
    }

    /** Reports a fault unless something holds. @param what the fault in a sentence @param text in which it shows */
    public void must(boolean holds, String what, String text) {
        report.add(story.kind(), holds ? List.of() : List.of(Fault.seen(sender.url(), last, what, text)));
    }
}
