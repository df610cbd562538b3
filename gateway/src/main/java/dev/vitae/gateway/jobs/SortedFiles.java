package dev.vitae.gateway.jobs;

import dev.vitae.gateway.uploads.ReceivedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The files of a submission by what has to be done with them.
 *
 * @param toParse new content, paid for
 * @param cached parsed before, with the candidate that came of it
 * @param duplicates content that stands earlier in the same submission, with that file's index
 */
record SortedFiles(List<ReceivedFile> toParse, Map<ReceivedFile, UUID> cached, Map<ReceivedFile, Integer> duplicates) {

    /** @param known candidates by the hexadecimal SHA-256 of their files */
    static SortedFiles of(List<ReceivedFile> files, Map<String, UUID> known) {
        List<ReceivedFile> toParse = new ArrayList<>();
        Map<ReceivedFile, UUID> cached = new HashMap<>();
        Map<ReceivedFile, Integer> duplicates = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (ReceivedFile file : files) {
            String sha256 = HexFormat.of().formatHex(file.sha256());
            UUID candidate = known.get(sha256);
            Integer earlier = seen.putIfAbsent(sha256, file.index());
            if (candidate != null) {
                cached.put(file, candidate);
            } else if (earlier != null) {
                duplicates.put(file, earlier);
            } else {
                toParse.add(file);
            }
        }
        return new SortedFiles(toParse, cached, duplicates);
    }
}
