package dev.vitae.scoring.claims;

/** What a claim is about, which decides what it has to rest on. */
public enum Subject {
    /** What the candidate has or has done: needs words of the CV, and names no skill that the CV doesn't show. */
    CANDIDATE,
    /** What the job asks and a candidate may lack, or be asked about: words of either side. */
    JOB
}
