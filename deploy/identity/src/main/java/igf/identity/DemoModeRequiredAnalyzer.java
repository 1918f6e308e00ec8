package igf.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the message of a {@link DemoModeRequiredException} without a stack trace. */
class DemoModeRequiredAnalyzer extends AbstractFailureAnalyzer<DemoModeRequiredException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoModeRequiredException cause) {
        return new FailureAnalysis(DemoModeRequiredException.SENTENCE, null, cause);
    }
}
