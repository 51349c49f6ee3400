package dev.iotdd.junit;

/** Writes JSON without understanding more of it than its strings, so that whatever is wrong with it stays so. */
final class JsonText {

    private static final String STEP = "  ";

    private JsonText() {}

    /** A text as a JSON string. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                default -> {
                    if (c < ' ') {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }

    /** One member or element a line: what is sent in one line is hard to read, and to point into. */
    static String indented(String json) {
        return json.indexOf('\n') >= 0 ? json : new Indenter(json).text();
    }

    private static final class Indenter {

        private final String json;
        private final StringBuilder out = new StringBuilder();
        private int depth;
        private boolean inString;

        Indenter(String json) {
            this.json = json;
        }

        String text() {
            for (int i = 0; i < json.length(); i++) {
                char c = json.charAt(i);
                if (inString) {
                    out.append(c);
                    if (c == '\\' && i + 1 < json.length()) {
                        i++;
                        out.append(json.charAt(i));
                    }
                    inString = c != '"';
                } else {
                    outside(c, i);
                }
            }
            return out.toString();
        }

        private void outside(char c, int at) {
            switch (c) {
                case '{', '[' -> {
                    out.append(c);
                    if (!closesAt(at + 1)) {
                        depth++;
                        line();
                    }
                }
                case '}', ']' -> {
                    if (!opensAt(at - 1)) {
                        depth = Math.max(0, depth - 1);
                        line();
                    }
                    out.append(c);
                }
                case ',' -> {
                    out.append(c);
                    line();
                }
                case ':' -> out.append(": ");
                default -> {
                    inString = c == '"';
                    if (c != ' ') {
                        out.append(c);
                    }
                }
            }
        }

        private boolean closesAt(int at) {
            return at < json.length() && "}]".indexOf(json.charAt(at)) >= 0;
        }

        private boolean opensAt(int at) {
            return at >= 0 && "{[".indexOf(json.charAt(at)) >= 0;
        }

        private void line() {
            out.append('\n').append(STEP.repeat(depth));
        }
    }
}
