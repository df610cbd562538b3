package dev.vitae.engine.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.nio.charset.StandardCharsets;

/**
 * A page as a picture in shades of grey.
 *
 * @param dotsPerInch how finely it is drawn
 * @param pixels row by row, 0 is black
 */
@SuppressWarnings("ArrayRecordComponent") // two pictures are never compared
public record GreyPicture(int width, int height, double dotsPerInch, byte[] pixels) {

    private static final int SHADES = 256;

    /** The pixels of an image of the type {@link BufferedImage#TYPE_BYTE_GRAY}. */
    public static GreyPicture of(BufferedImage image, double dotsPerInch) {
        WritableRaster raster = image.getRaster();
        return new GreyPicture(
                image.getWidth(), image.getHeight(), dotsPerInch, ((DataBufferByte) raster.getDataBuffer()).getData());
    }

    /** The picture turned clockwise by so many quarters of a circle. */
    public GreyPicture turned(int quarters) {
        GreyPicture turned = this;
        for (int i = 0; i < quarters; i++) {
            turned = turned.turnedOnce();
        }
        return turned;
    }

    boolean isDark(int x, int y, int threshold) {
        return (pixels[y * width + x] & 0xff) < threshold;
    }

    /** The shade that parts ink from paper best, by Otsu's method. */
    int threshold() {
        long[] counts = new long[SHADES];
        for (byte pixel : pixels) {
            counts[pixel & 0xff]++;
        }
        double total = pixels.length;
        double sum = 0;
        for (int shade = 0; shade < SHADES; shade++) {
            sum += (double) shade * counts[shade];
        }
        double below = 0;
        double sumBelow = 0;
        double most = -1;
        int best = SHADES / 2;
        for (int shade = 0; shade < SHADES; shade++) {
            below += counts[shade];
            sumBelow += (double) shade * counts[shade];
            double above = total - below;
            if (below == 0 || above == 0) {
                continue;
            }
            double apart = sumBelow / below - (sum - sumBelow) / above;
            double between = below * above * apart * apart;
            if (between > most) {
                most = between;
                best = shade + 1;
            }
        }
        return best;
    }

    /** What a binary PGM file has before its pixels. */
    byte[] pgmHeader() {
        return ("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
    }

    private GreyPicture turnedOnce() {
        byte[] turned = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + height - 1 - y] = pixels[y * width + x];
            }
        }
        return new GreyPicture(/* width= */ height, /* height= */ width, dotsPerInch, turned);
    }
}
