package igf.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence in place of a stack trace. */
class NotInDemoModeAnalyzer extends AbstractFailureAnalyzer<NotInDemoMode> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NotInDemoMode cause) {
        return new FailureAnalysis(NotInDemoMode.SENTENCE, null, cause);
    }
}
