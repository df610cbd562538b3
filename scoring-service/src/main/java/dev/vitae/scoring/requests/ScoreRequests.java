package dev.vitae.scoring.requests;

import dev.vitae.common.events.ScoreFinished;
import dev.vitae.common.events.ScoreRequested;
import dev.vitae.service.requests.Lane;
import dev.vitae.service.requests.MessageFormat;
import dev.vitae.service.requests.RequestKind;
import dev.vitae.service.requests.Result;
import dev.vitae.service.requests.ServiceStopsException;
import dev.vitae.service.requests.UnreadableMessageException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.inject.Singleton;
import java.util.Map;

/** Requests to judge a candidate. */
@Singleton
class ScoreRequests implements RequestKind<ScoreRequested, ScoreFinished> {

    private static final MessageFormat<ScoreRequested> REQUESTS = MessageFormat.complete(ScoreRequested.class);
    private static final MessageFormat<ScoreFinished> RESULTS = MessageFormat.of(ScoreFinished.class);

    private final ScoreWork work;
    private final ScoreMeters meters;

    ScoreRequests(ScoreWork work, ScoreMeters meters) {
        this.work = work;
        this.meters = meters;
    }

    @Override
    public String task() {
        return "score candidate";
    }

    @Override
    public ScoreRequested read(byte[] message) throws UnreadableMessageException {
        return REQUESTS.read(message);
    }

    @Override
    public Map<String, String> ids(ScoreRequested request) {
        return Map.of(
                "jobId", request.jobId().toString(),
                "taskId", request.taskId().toString(),
                "accountId", request.accountId().toString());
    }

    @Override
    public ScoreFinished finish(Lane lane, ScoreRequested request) throws ServiceStopsException, InterruptedException {
        ScoreFinished finished = work.finish(lane, request);
        meters.finished(request.requestedAt(), finished);
        return finished;
    }

    @Override
    public void describe(Span span, ScoreFinished finished) {
        span.setAttribute("vitae.task.id", finished.taskId().toString());
        span.setAttribute("vitae.job.id", finished.jobId().toString());
        if (finished.resultKey() == null) {
            span.setStatus(StatusCode.ERROR, "not scored");
        }
    }

    @Override
    public Result result(ScoreFinished finished) {
        return new Result(finished.taskId().toString(), finished.eventId(), RESULTS.text(finished));
    }
}
