package dev.vitae.gateway.surroundings;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a run, also of a quiet build, how many tests were skipped and why. */
public final class SkippedTests implements TestExecutionListener {

    private final Map<String, Long> skipped = new ConcurrentSkipListMap<>();
    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        this.plan = plan;
    }

    @Override
    public void executionSkipped(TestIdentifier skippedOne, String reason) {
        long tests = skippedOne.isTest()
                ? 1
                : plan.getDescendants(skippedOne).stream()
                        .filter(TestIdentifier::isTest)
                        .count();
        skipped.merge(reason, tests, Long::sum);
    }

    @Override
    public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            executionSkipped(
                    finished, result.getThrowable().map(Throwable::getMessage).orElse("aborted"));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        skipped.forEach((reason, tests) -> System.out.println("SKIPPED " + tests + " tests: " + reason));
    }
}
