package dev.vitae.fit.jobs;

import dev.vitae.common.scoring.JobText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the job descriptions read last: a batch of candidates comes with one and the same. */
public final class JobMemory {

    private static final int KEPT = 200;

    private final JobReader reader;
    private final Map<JobText, JobDescription> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<JobText, JobDescription> eldest) {
            return size() > KEPT;
        }
    };

    public JobMemory(JobReader reader) {
        this.reader = reader;
    }

    public JobDescription read(JobText job) {
        synchronized (known) {
            return known.computeIfAbsent(job, reader::read);
        }
    }
}
