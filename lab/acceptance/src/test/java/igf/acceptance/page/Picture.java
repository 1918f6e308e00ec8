package igf.acceptance.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;

/** A picture of a page, compared with another one pixel by pixel. */
record Picture(BufferedImage pixels) {
    /** How far two values of red, green or blue, from 0 to 255, may be apart: the edges of letters vary so much. */
    private static final int ALIKE = 32;

    private static final int RED = 0xE00000;
    private static final int BYTE = 0xFF;

    static Picture of(byte[] png) throws IOException {
        return new Picture(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)), "a picture"));
    }

    static Picture read(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    /** Returns the share of pixels that differ, from 0 to 1. A pixel that only one of them has differs. */
    double difference(Picture other) {
        long differing = 0;
        for (int y = 0; y < highest(other); y++) {
            for (int x = 0; x < widest(other); x++) {
                if (differs(other, x, y)) {
                    differing++;
                }
            }
        }
        return (double) differing / ((long) widest(other) * highest(other));
    }

    /** Returns a pale copy with each differing pixel in red. */
    Picture marked(Picture other) {
        BufferedImage marked = new BufferedImage(widest(other), highest(other), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < marked.getHeight(); y++) {
            for (int x = 0; x < marked.getWidth(); x++) {
                marked.setRGB(x, y, differs(other, x, y) ? RED : pale(pixels.getRGB(x, y)));
            }
        }
        return new Picture(marked);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        ImageIO.write(pixels, "png", file.toFile());
    }

    private int widest(Picture other) {
        return Math.max(pixels.getWidth(), other.pixels.getWidth());
    }

    private int highest(Picture other) {
        return Math.max(pixels.getHeight(), other.pixels.getHeight());
    }

    private boolean has(int x, int y) {
        return x < pixels.getWidth() && y < pixels.getHeight();
    }

    private boolean differs(Picture other, int x, int y) {
        if (!has(x, y) || !other.has(x, y)) {
            return true;
        }
        int here = pixels.getRGB(x, y);
        int there = other.pixels.getRGB(x, y);
        return apart(here, there, 16) || apart(here, there, 8) || apart(here, there, 0);
    }

    private static boolean apart(int here, int there, int shift) {
        return Math.abs(value(here, shift) - value(there, shift)) > ALIKE;
    }

    private static int pale(int colour) {
        int grey = (value(colour, 16) + value(colour, 8) + value(colour, 0)) / 3;
        int pale = BYTE - (BYTE - grey) / 4;
        return (pale << 16) | (pale << 8) | pale;
    }

    private static int value(int colour, int shift) {
        return (colour >> shift) & BYTE;
    }
}
