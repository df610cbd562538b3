package dev.vitae.bench.scoring;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How alike two strings are: twice the characters in matching blocks, divided by all. The longest block that both share is
 * found first, the leftmost of several, then those to its left and right. That is the ratio of Python's {@code
 * SequenceMatcher} with {@code autojunk=False}, so frequent characters of a long text count like any other.
 */
final class Similarity {

    private record Range(int leftFrom, int leftTo, int rightFrom, int rightTo) {}

    private record Block(int left, int right, int length) {}

    private final int[] left;
    private final int[] right;

    private Similarity(int[] left, int[] right) {
        this.left = left;
        this.right = right;
    }

    /** 0 to 1. */
    static double of(String left, String right) {
        return new Similarity(left.codePoints().toArray(), right.codePoints().toArray()).ratio();
    }

    private double ratio() {
        int both = left.length + right.length;
        return both == 0 ? 1 : 2.0 * matching() / both;
    }

    private int matching() {
        int matching = 0;
        Deque<Range> open = new ArrayDeque<>();
        open.push(new Range(0, left.length, 0, right.length));
        while (!open.isEmpty()) {
            Range range = open.pop();
            Block block = longestIn(range);
            if (block.length > 0) {
                matching += block.length;
                open.push(new Range(range.leftFrom, block.left, range.rightFrom, block.right));
                open.push(
                        new Range(block.left + block.length, range.leftTo, block.right + block.length, range.rightTo));
            }
        }
        return matching;
    }

    private Block longestIn(Range range) {
        Block longest = new Block(range.leftFrom, range.rightFrom, 0);
        // how long the block is that ends at the left character looked at and before each right one
        int[] lengths = new int[right.length + 1];
        for (int i = range.leftFrom; i < range.leftTo; i++) {
            int[] next = new int[right.length + 1];
            for (int j = range.rightFrom; j < range.rightTo; j++) {
                if (left[i] == right[j]) {
                    int length = lengths[j] + 1;
                    next[j + 1] = length;
                    if (length > longest.length) {
                        longest = new Block(i - length + 1, j - length + 1, length);
                    }
                }
            }
            lengths = next;
        }
        return longest;
    }
}
