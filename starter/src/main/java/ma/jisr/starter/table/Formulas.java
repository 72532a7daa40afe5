package ma.jisr.starter.table;

/** Keeps a spreadsheet from computing what somebody typed into a field. */
final class Formulas {

    private static final String BEGINNINGS = "=+-@\t\r\n";

    private Formulas() {}

    /** The text, behind an apostrophe if it would begin a formula. */
    static String disarmed(String text) {
        String visible = text.stripLeading();
        boolean formula = !visible.isEmpty() && BEGINNINGS.indexOf(visible.charAt(0)) >= 0
                || !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
