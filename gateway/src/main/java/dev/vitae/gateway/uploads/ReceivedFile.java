package dev.vitae.gateway.uploads;

import dev.vitae.common.documents.DocumentType;
import java.nio.file.Path;

/**
 * A file that has come in whole.
 *
 * @param index place in the upload, from 0
 * @param filename cleaned, for showing only
 * @param sha256 of the content, 32 bytes
 * @param spooled where it lies until it is kept or dropped
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: the database compares
public record ReceivedFile(
        int index, String filename, byte[] sha256, long sizeBytes, DocumentType documentType, Path spooled) {}
