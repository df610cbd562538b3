package dev.vitae.engine.readers.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** Counts what a PDF carries with it, without opening any of it. */
final class EmbeddedFiles {

    /** A name tree that is deeper or wider than this is broken or made to hurt. */
    private static final int MOST_NODES = 10_000;

    private EmbeddedFiles() {}

    /** The number of files in the tree, or any number above {@code enough} as soon as that is passed. */
    static int count(PDNameTreeNode<PDComplexFileSpecification> root, int enough) throws IOException {
        Deque<PDNameTreeNode<PDComplexFileSpecification>> open = new ArrayDeque<>();
        open.push(root);
        int files = 0;
        int nodes = 0;
        while (!open.isEmpty() && files <= enough) {
            if (++nodes > MOST_NODES) {
                return Integer.MAX_VALUE;
            }
            PDNameTreeNode<PDComplexFileSpecification> node = open.pop();
            Map<String, PDComplexFileSpecification> names = node.getNames();
            files += names == null ? 0 : names.size();
            if (node.getKids() != null) {
                node.getKids().forEach(open::push);
            }
        }
        return files;
    }
}
