package igf.acceptance.probe.call;

import igf.lab.MarkdownTable;
import igf.lab.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts calls by kind, and collects faults. */
public final class ProbeReport {
    private static final String TOKEN =
            "token() { curl -s -u \"$1:$1-secret\" -d \"grant_type=client_credentials${2:+&scope=$2}\" %s/oauth2/token"
                    + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/'; }";

    private record Count(int calls, int successes, int refusals, int faults) {
        Count plus(int success, int refusal, int found) {
            return new Count(calls + 1, successes + success, refusals + refusal, faults + found);
        }
    }

    private final String url;
    private final Map<String, Count> counts = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    public ProbeReport(String url) {
        this.url = url;
    }

    public synchronized void add(Call call, Response answer) {
        List<String> found = ResponseCheck.findFaults(call, answer);
        count(call.kind(), answer.isSuccess() ? 1 : 0, answer.status() >= 400 ? 1 : 0, found.size());
        found.forEach(what -> faults.add(Fault.of(url, call, answer, what)));
    }

    /** Adds the result of a check. */
    public synchronized void add(String kind, List<Fault> found) {
        count(kind, found.isEmpty() ? 1 : 0, 0, found.size());
        faults.addAll(found);
    }

    private void count(String kind, int success, int refusal, int found) {
        counts.put(kind, counts.getOrDefault(kind, new Count(0, 0, 0, 0)).plus(success, refusal, found));
    }

    public synchronized List<Fault> faults() {
        return List.copyOf(faults);
    }

    public synchronized int calls() {
        return counts.values().stream().mapToInt(Count::calls).sum();
    }

    /** Returns the kinds with at least one call. */
    public synchronized List<String> kinds() {
        return List.copyOf(counts.keySet());
    }

    @Override
    public synchronized String toString() {
        StringBuilder text =
                new StringBuilder(MarkdownTable.head("kind", "calls", "successes", "refusals", "faults") + "\n");
        counts.forEach((kind, c) ->
                text.append(MarkdownTable.row(kind, c.calls(), c.successes(), c.refusals(), c.faults()) + "\n"));
        if (!faults.isEmpty()) {
            text.append("\nTo repeat a fault:\n  ").append(TOKEN.formatted(url)).append('\n');
        }
        faults.forEach(fault -> text.append(
                "%n%s: %s%n  %s%n  %s%n".formatted(fault.kind(), fault.what(), fault.response(), fault.command())));
        return text.toString();
    }
}
