package dev.vitae.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.local.postgres.LocalPostgres;
import dev.vitae.local.postgres.PostgresConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What a version before has stored is there after the update. */
class MigrationTest {

    private static final String JOB = "00000000-0000-7000-8000-000000000001";
    private static final String PLAIN_JOB = "00000000-0000-7000-8000-000000000002";

    @Test
    void jobDescriptionsMoveAndJobsLearnTheirMonth() throws SQLException, IOException {
        try (LocalPostgres postgres = LocalPostgres.start(PostgresConfig.forTests())) {
            String url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + LocalPostgres.NAME;
            try (Connection connection = DriverManager.getConnection(url, LocalPostgres.NAME, postgres.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(script("V1__first_house.sql"));
                statement.execute("insert into account (id, name, plan, billing_anchor, created_at)" + " values ('"
                        + JOB + "', 'a', 'pro', now(), now())");
                statement.execute(job(JOB, "{\"as_of\":\"2024-05\"}", "'Engineer ü'"));
                statement.execute(job(PLAIN_JOB, "{\"as_of\":null}", "null"));

                statement.execute(script("V2__scores.sql"));

                assertThat(text(statement, """
                                select d.text || ' ' || j.as_of || ' ' || j.kind || ' ' || j.scored
                                from job j join job_description d on d.id = j.job_description_id""")).isEqualTo("Engineer ü 2024-05 parse false");
                assertThat(text(statement, "select as_of from job where id = '" + PLAIN_JOB + "'"))
                        .isEqualTo("2026-02");

                statement.execute(script("V3__match.sql"));

                assertThat(text(statement, "select tier || ' ' || (select skipped from job limit 1) from account"))
                        .isEqualTo("API []");
            }
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream script = MigrationTest.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String job(String id, String options, String description) {
        return """
                insert into job (id, account_id, status, lane, total, options, options_hash, job_description, parses_used,
                  parses_limit, created_at, updated_at)
                values ('%s', '%s', 'completed', 'bulk', 1, '%s', '', %s, 1, 100, '2026-02-03', now())""".formatted(id, JOB, options, description);
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
