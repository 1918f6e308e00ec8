package igf.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence in place of a stack trace. */
class DemoModeRequiredAnalyzer extends AbstractFailureAnalyzer<DemoModeRequiredException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoModeRequiredException cause) {
        return new FailureAnalysis(DemoModeRequiredException.SENTENCE, null, cause);
    }
}
