package dev.vitae.common.events;

/** The names of all topics. Keys are file or job ids; values are JSON; the header {@code event-id} holds the event's id. */
public final class Topics {

    /** {@link ParseRequested} of small jobs that somebody waits for. */
    public static final String PARSE_REQUESTS_INTERACTIVE = "vitae.parse.requests.interactive";

    /** {@link ParseRequested} of all other jobs. */
    public static final String PARSE_REQUESTS_BULK = "vitae.parse.requests.bulk";

    /** {@link ParseFinished}, from parse-service to the gateway. */
    public static final String PARSE_RESULTS = "vitae.parse.results";

    /** {@link ScoreRequested} of jobs that somebody waits for. */
    public static final String SCORE_REQUESTS_INTERACTIVE = "vitae.score.requests.interactive";

    /** {@link ScoreRequested} of all other jobs. */
    public static final String SCORE_REQUESTS_BULK = "vitae.score.requests.bulk";

    /** {@link ScoreFinished}, from scoring-service to the gateway. */
    public static final String SCORE_RESULTS = "vitae.score.results";

    /** Messages of the two score request topics that no reader understands. */
    public static final String SCORE_REQUESTS_DEAD = "vitae.score.requests.dead";

    /** Messages of the score results topic that no reader understands. */
    public static final String SCORE_RESULTS_DEAD = "vitae.score.results.dead";

    /** {@link JobFinished}, from the gateway to whoever listens. */
    public static final String JOB_EVENTS = "vitae.jobs.events";

    /** {@link CandidatesErased}, from the gateway to whoever keeps something of them. */
    public static final String ERASURES = "vitae.candidates.erased";

    /** Messages of the two topics above that a reader does not understand. */
    public static final String JOB_EVENTS_DEAD = "vitae.jobs.events.dead";

    /** Messages of the two request topics that no reader understands. */
    public static final String PARSE_REQUESTS_DEAD = "vitae.parse.requests.dead";

    /** Messages of the results topic that no reader understands. */
    public static final String PARSE_RESULTS_DEAD = "vitae.parse.results.dead";

    private Topics() {}
}
