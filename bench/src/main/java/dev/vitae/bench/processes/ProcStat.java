package dev.vitae.bench.processes;

import java.util.regex.Pattern;

/**
 * One line of {@code /proc/<pid>/stat}: what a process has used so far.
 *
 * @param ownTicks user and system time of the process with all its threads, also those that ended
 * @param reapedTicks the same of its descendants that ended and were waited for
 */
record ProcStat(long pid, String name, long parent, long ownTicks, long reapedTicks) {

    private static final Pattern BLANKS = Pattern.compile(" +");

    // Places after the closing bracket of the name, as proc(5) counts them from field 3.
    private static final int PARENT = 1;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int REAPED_USER_TIME = 13;
    private static final int REAPED_SYSTEM_TIME = 14;

    /** The name may hold blanks and brackets of its own, so the last closing bracket of the line ends it. */
    static ProcStat parse(String line) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 0 || close < open) {
            throw new IllegalArgumentException("not a line of /proc/<pid>/stat: " + line);
        }
        String[] fields = BLANKS.split(line.substring(close + 1).strip(), -1);
        if (fields.length <= REAPED_SYSTEM_TIME) {
            throw new IllegalArgumentException("not a whole line of /proc/<pid>/stat: " + line);
        }
        return new ProcStat(
                Long.parseLong(line.substring(0, open).strip()),
                line.substring(open + 1, close),
                Long.parseLong(fields[PARENT]),
                Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]),
                Long.parseLong(fields[REAPED_USER_TIME]) + Long.parseLong(fields[REAPED_SYSTEM_TIME]));
    }
}
