package dev.vitae.mcp;

/** Why a tool can't do what it is asked, in words for the assistant and its user. */
final class ToolProblem extends Exception {

    ToolProblem(String message) {
        super(message, null, false, false);
    }

    /** The API has answered, but not with what was asked for. */
    static ToolProblem refused(int status, String detail) {
        String hint = switch (status) {
            case 401 -> ". Check " + MatchApi.KEY_VARIABLE;
            case 402 -> ". Nothing was charged; buy credits or send fewer CVs";
            case 429 -> ". Wait a minute, then try again";
            default -> "";
        };
        return new ToolProblem(detail + hint + " (HTTP " + status + ")");
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
