package dev.vitae.engine.fields;

import dev.vitae.common.candidate.Project;
import dev.vitae.engine.dates.PartialDate;
import dev.vitae.engine.dates.Period;
import dev.vitae.engine.dates.PeriodMatch;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads projects: a line with the name, perhaps with dates and a link, and what is said about it. */
final class ProjectReader {

    private static final Pattern URL = Pattern.compile(
            "(?:https?://|www\\.)[^\\s|,;()<>]+|(?<![\\p{L}\\p{N}.@/\\-])(?:[a-z0-9\\-]+\\.)+[a-z]{2,12}/[^\\s|,;()<>]+",
            Pattern.CASE_INSENSITIVE);
    /** Between a name and what is said about it on the same line. */
    private static final Pattern NAME_END = Pattern.compile("\\s*[:：]\\s+|\\s+[–—-]\\s+|\\s*\\t\\s*|\\s*\\|\\s*|：");

    private static final Pattern EDGE = Pattern.compile("^[\\s,;:|()–—\\-·]+|[\\s,;:|(–—\\-·]+$");
    private static final int LONGEST_NAME = 90;

    private final PeriodReader periods;
    private final Prose prose;

    ProjectReader(PeriodReader periods, Prose prose) {
        this.periods = periods;
        this.prose = prose;
    }

    List<Found<Project>> read(List<ReadingLine> lines) {
        List<List<ReadingLine>> groups = new ArrayList<>();
        boolean headed = lines.stream().anyMatch(ReadingLine::bullet) && !allBullets(lines);
        ReadingLine last = null;
        for (ReadingLine line : lines) {
            if (last == null || startsProject(last, line, headed)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(line);
            last = line;
        }
        return groups.stream().map(this::project).toList();
    }

    private static boolean allBullets(List<ReadingLine> lines) {
        return lines.getFirst().bullet();
    }

    /** A line without bullet heads the bullets under it; without such lines each bullet, bold start or paragraph is one. */
    private boolean startsProject(ReadingLine last, ReadingLine line, boolean headed) {
        if (headed) {
            return !line.bullet()
                    && (last.bullet() || line.startsBlock())
                    && !prose.continues(last, line)
                    && !line.isProse();
        }
        boolean bold =
                !line.lead().isEmpty() || (line.looks().bold() && !last.looks().bold());
        boolean dated = periods.find(line.text()).isPresent() && !line.isProse();
        return line.bullet()
                || (!prose.continues(last, line) && (line.startsBlock() || bold || dated) && !line.isProse());
    }

    private Found<Project> project(List<ReadingLine> lines) {
        ReadingLine head = lines.getFirst();
        String text = head.text();
        @Nullable String url = null;
        @Nullable Period period = null;
        for (ReadingLine line : lines) {
            Matcher link = URL.matcher(line.text());
            if (url == null && link.find()) {
                url = EDGE.matcher(link.group()).replaceAll("");
            }
        }
        text = URL.matcher(text).replaceAll(" ");
        for (PeriodMatch match : periods.findAll(text).reversed()) {
            period = match.period();
            text = match.without(text);
        }
        String lead = head.lead();
        Matcher end = NAME_END.matcher(EDGE.matcher(text).replaceAll(""));
        String whole = EDGE.matcher(text).replaceAll("");
        int nameEnd = !lead.isEmpty()
                        && whole.startsWith(lead.strip())
                        && lead.strip().length() < whole.length()
                ? lead.strip().length()
                : end.find() && end.start() > 0 ? end.start() : whole.length();
        String name = EDGE.matcher(whole.substring(0, nameEnd)).replaceAll("");
        String rest = EDGE.matcher(whole.substring(nameEnd)).replaceAll("").replace('\t', ' ');
        boolean named = name.length() <= LONGEST_NAME && !name.isEmpty();
        List<String> said = new ArrayList<>();
        if (!named) {
            said.add(head.plain());
        } else if (!rest.isEmpty()) {
            said.add(rest);
        }
        said.addAll(prose.paragraphs(lines.subList(1, lines.size())));
        return new Found<>(
                new Project(
                        named ? name : null,
                        said.isEmpty() ? null : String.join("\n", said),
                        date(period == null ? null : period.start()),
                        date(period == null ? null : period.end()),
                        url),
                head,
                named ? 0.8 : 0.6);
    }

    private static @Nullable String date(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}
