package dev.vitae.parse.requests;

import dev.vitae.common.events.ParseFinished;
import dev.vitae.common.events.ParseRequested;
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

/** Requests to read a file. */
@Singleton
class ParseRequests implements RequestKind<ParseRequested, ParseFinished> {

    private static final MessageFormat<ParseRequested> REQUESTS = MessageFormat.of(ParseRequested.class);
    private static final MessageFormat<ParseFinished> RESULTS = MessageFormat.of(ParseFinished.class);

    private final FileWork work;
    private final FileMeters meters;

    ParseRequests(FileWork work, FileMeters meters) {
        this.work = work;
        this.meters = meters;
    }

    @Override
    public String task() {
        return "parse file";
    }

    @Override
    public ParseRequested read(byte[] message) throws UnreadableMessageException {
        return REQUESTS.read(message);
    }

    @Override
    public Map<String, String> ids(ParseRequested request) {
        return Map.of(
                "jobId", request.jobId().toString(),
                "fileId", request.fileId().toString(),
                "accountId", request.accountId().toString());
    }

    @Override
    public ParseFinished finish(Lane lane, ParseRequested request) throws ServiceStopsException, InterruptedException {
        ParseFinished finished = work.finish(lane, request);
        meters.finished(request, finished);
        return finished;
    }

    @Override
    public void describe(Span span, ParseFinished finished) {
        span.setAttribute("vitae.file.id", finished.fileId().toString());
        span.setAttribute("vitae.job.id", finished.jobId().toString());
        if (finished.errorCode() != null) {
            span.setAttribute("vitae.file.error", finished.errorCode().code());
            if (finished.errorCode().isOurs()) {
                span.setStatus(StatusCode.ERROR, finished.errorCode().message());
            }
        }
    }

    @Override
    public Result result(ParseFinished finished) {
        return new Result(finished.fileId().toString(), finished.eventId(), RESULTS.text(finished));
    }
}
