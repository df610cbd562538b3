package dev.vitae.fit.jobs;

/** How much a job description wants something. */
public enum Need {
    /** Asked for in so many words, or listed under what the candidate must bring. */
    REQUIRED,
    /** Follows from the tasks of the job. */
    TASK,
    NICE_TO_HAVE
}
