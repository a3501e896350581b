package org.garante.web.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The file that people read, with the certificate that programs read inside it. */
final class CertificateFile {
  private static final String NAME = "certificate.json";

  private CertificateFile() {}

  /**
   * A PDF with the certificate attached, and with no other file. No object is packed into another,
   * so that every reader finds the same (docs/ledger-format.md, section 11).
   */
  static byte[] of(byte[] pdf, String certificate) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      byte[] json = certificate.getBytes(StandardCharsets.UTF_8);
      PDEmbeddedFile stream =
          new PDEmbeddedFile(document, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
      stream.setSubtype("application/json");
      stream.setSize(json.length);
      PDComplexFileSpecification attached = new PDComplexFileSpecification();
      attached.setFile(NAME);
      attached.setFileUnicode(NAME);
      attached.setEmbeddedFile(stream);
      attached.setEmbeddedFileUnicode(stream);
      PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of(NAME, attached));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      document.getDocumentCatalog().setNames(names);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
