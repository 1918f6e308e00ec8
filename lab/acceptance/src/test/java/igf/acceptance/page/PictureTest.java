package igf.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {
    private static final int WHITE = 0xFFFFFF;

    private static Picture white(int width, int height) {
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.setRGB(x, y, WHITE);
            }
        }
        return new Picture(pixels);
    }

    private static Picture with(Picture picture, int x, int y, int colour) {
        picture.pixels().setRGB(x, y, colour);
        return picture;
    }

    @Test
    void eachPixelThatDiffersCountsAndIsMarked() {
        Picture changed = with(with(white(10, 10), 3, 4, 0xFFFF00), 9, 9, 0x000000);
        assertThat(white(10, 10).difference(changed)).isCloseTo(0.02, within(1e-9));
        Picture marked = white(10, 10).marked(changed);
        assertThat(marked.pixels().getRGB(3, 4) & WHITE).isEqualTo(0xE00000);
        assertThat(marked.pixels().getRGB(3, 5) & WHITE).isEqualTo(WHITE);
    }

    @Test
    void theEdgeOfALetterIsNoDifference() {
        assertThat(white(10, 10).difference(with(white(10, 10), 3, 4, 0xE8E8E8)))
                .isZero();
    }

    @Test
    void aPictureThatIsHigherDiffersByWhatItHasMore() {
        assertThat(white(10, 10).difference(white(10, 20))).isCloseTo(0.5, within(1e-9));
        assertThat(white(10, 20).marked(white(10, 10)).pixels().getRGB(0, 15) & WHITE)
                .isEqualTo(0xE00000);
    }

    @Test
    void aWrittenPictureIsReadAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/white.png");
        with(white(4, 4), 1, 2, 0x123456).write(file);
        assertThat(Picture.read(file).pixels().getRGB(1, 2) & WHITE).isEqualTo(0x123456);
    }
}
