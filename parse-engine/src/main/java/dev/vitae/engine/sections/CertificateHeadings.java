package dev.vitae.engine.sections;

import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.pieces.PieceKind;
import dev.vitae.engine.reading.ReadingLine;
import java.util.List;
import java.util.Map;

/** "Diplomas and certificates" holds certificates where education has a section of its own, or no school stands in it. */
final class CertificateHeadings {

    private static final double LIKELY_SCHOOL = 0.3;

    private final HeadingLexicon lexicon;
    private final PieceClassifier pieces;

    CertificateHeadings(HeadingLexicon lexicon, PieceClassifier pieces) {
        this.lexicon = lexicon;
        this.pieces = pieces;
    }

    void tell(Map<Integer, HeadingCandidate> headings, List<ReadingLine> lines) {
        boolean education = headings.values().stream()
                .anyMatch(heading ->
                        heading.kind() == SectionKind.EDUCATION && !lexicon.namesCertificates(heading.text()));
        for (Map.Entry<Integer, HeadingCandidate> entry : headings.entrySet()) {
            HeadingCandidate heading = entry.getValue();
            boolean both = heading.kind() == SectionKind.EDUCATION && lexicon.namesCertificates(heading.text());
            if (both && (education || !namesSchool(entry.getKey(), headings, lines))) {
                entry.setValue(heading.of(SectionKind.CERTIFICATIONS));
            }
        }
    }

    private boolean namesSchool(int heading, Map<Integer, HeadingCandidate> headings, List<ReadingLine> lines) {
        for (int i = heading + 1; i < lines.size() && !headings.containsKey(i); i++) {
            if (pieces.of(lines.get(i).plain()).of(PieceKind.INSTITUTION) > LIKELY_SCHOOL) {
                return true;
            }
        }
        return false;
    }
}
