package dev.vitae.scoring.models;

/**
 * What a model is asked.
 *
 * @param version changes with its instructions
 * @param instructions ours alone
 * @param material what the answer is about, among it texts of strangers, marked as such
 * @param schema JSON schema of the answer
 * @param personal whether the answer tells who somebody is, and so is kept by nobody
 */
public record Prompt(String version, String instructions, String material, String schema, boolean personal) {

    int length() {
        return instructions.length() + material.length() + schema.length();
    }
}
