package dev.vitae.gateway.scores;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A candidate, and the job whose results will show its new score. */
record RescoreTarget(UUID candidate, UUID shownIn) {

    static List<RescoreTarget> of(RowSet<Row> rows) {
        List<RescoreTarget> targets = new ArrayList<>(rows.size());
        rows.forEach(row -> targets.add(new RescoreTarget(row.getUUID("candidate_id"), row.getUUID("shown_in"))));
        return targets;
    }
}
