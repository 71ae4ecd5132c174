package org.shenbao.ingest.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.StringTokenizer;
import org.shenbao.ingest.drawn.Path;
import org.shenbao.ingest.drawn.Refusal;
import org.shenbao.ingest.drawn.Work;

/** An abbreviated path: M, L, Q, B, A and C with their numbers. */
final class OfdPath {
    private final AffineTransform toPage;
    private final Path path = new Path();

    private OfdPath(AffineTransform toPage) {
        this.toPage = toPage;
    }

    static Path read(String data, AffineTransform toPage, Work work) throws Refusal {
        OfdPath reading = new OfdPath(toPage);
        StringTokenizer tokens = new StringTokenizer(data, " \t\r\n,");
        String command = "";
        while (tokens.hasMoreTokens()) {
            work.step();
            String token = tokens.nextToken();
            boolean named = Character.isLetter(token.charAt(0));
            if (named) {
                command = token;
            } else if (command.isEmpty() || command.equals("C")) {
                continue;
            }
            int count = count(command);
            double[] numbers = new double[count];
            for (int i = 0; i < count; i++) {
                if (i == 0 && !named) {
                    numbers[0] = Numbers.number(token);
                } else if (tokens.hasMoreTokens()) {
                    numbers[i] = Numbers.number(tokens.nextToken());
                } else {
                    return reading.path;
                }
            }
            reading.draw(command, numbers);
        }
        return reading.path;
    }

    private static int count(String command) {
        return switch (command) {
            case "S", "M", "L" -> 2;
            case "Q" -> 4;
            case "B" -> 6;
            case "A" -> 7;
            default -> 0;
        };
    }

    private void draw(String command, double[] at) {
        switch (command) {
            case "S", "M" -> {
                Point2D to = point(at[0], at[1]);
                path.moveTo(to.getX(), to.getY());
            }
            case "L" -> {
                Point2D to = point(at[0], at[1]);
                path.lineTo(to.getX(), to.getY());
            }
            case "Q" -> curve(point(at[0], at[1]), point(at[0], at[1]), point(at[2], at[3]));
            case "B" -> curve(point(at[0], at[1]), point(at[2], at[3]), point(at[4], at[5]));
            case "A" -> arc(at[0], at[1], point(at[5], at[6]));
            case "C" -> path.close();
            default -> {}
        }
    }

    private void curve(Point2D one, Point2D two, Point2D to) {
        path.curveTo(one.getX(), one.getY(), two.getX(), two.getY(), to.getX(), to.getY());
    }

    /** An arc without a radius is a line; any other parts nothing, so its bend is only hinted at. */
    private void arc(double radiusX, double radiusY, Point2D to) {
        double bend = Math.abs(radiusX) + Math.abs(radiusY);
        Point2D off = new Point2D.Double(path.lastX() + bend, path.lastY() + bend);
        if (bend == 0) {
            path.lineTo(to.getX(), to.getY());
        } else {
            curve(off, off, to);
        }
    }

    private Point2D point(double x, double y) {
        return toPage.transform(new Point2D.Double(x, y), null);
    }
}
