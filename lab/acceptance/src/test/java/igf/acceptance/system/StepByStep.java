package igf.acceptance.system;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Skips the steps after one that failed, because each builds on the earlier ones. */
public final class StepByStep implements ExecutionCondition, AfterTestExecutionCallback {
    private static final Namespace HERE = Namespace.create(StepByStep.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String failed = context.getTestMethod().isEmpty()
                ? null
                : context.getRoot().getStore(HERE).get(context.getRequiredTestClass(), String.class);
        return failed == null
                ? ConditionEvaluationResult.enabled("nothing failed before")
                : ConditionEvaluationResult.disabled("an earlier step failed: " + failed);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            context.getRoot()
                    .getStore(HERE)
                    .put(
                            context.getRequiredTestClass(),
                            context.getRequiredTestMethod().getName());
        }
    }
}
