package page

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/comity-project/comity"
)

// isDOCX tells by the signature of a zip file; which kind of zip it is, parseDOCX finds out.
func isDOCX(b []byte) bool { return bytes.HasPrefix(b, []byte("PK\x03\x04")) }

// parseDOCX takes the text of a word-processor document (Office Open XML, ECMA-376): the paragraphs of word/document.xml, deletions that are only
// tracked left out, insertions taken.
func parseDOCX(b []byte, name string) (comity.Story, error) {
	archive, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return comity.Story{}, fmt.Errorf("%s: %w: a damaged zip file (%v)", name, comity.ErrInput, err)
	}
	file, err := archive.Open("word/document.xml")
	if err != nil {
		return comity.Story{}, fmt.Errorf("%s: %w: a zip file, but not a DOCX document", name, comity.ErrInput)
	}
	defer file.Close()
	text, err := documentText(io.LimitReader(file, 4*MaxBytes))
	if err != nil {
		return comity.Story{}, fmt.Errorf("%s: %w: the document cannot be read (%v); save it again", name, comity.ErrInput, err)
	}
	if strings.TrimSpace(text) == "" {
		return comity.Story{}, fmt.Errorf("%s: %w: the document is empty", name, comity.ErrInput)
	}
	return comity.Story{Text: text}, nil
}

// documentText walks the XML: text runs, tabs and breaks inside a paragraph, a line end after it.
func documentText(r io.Reader) (string, error) {
	var out strings.Builder
	inText, deleted := false, 0
	for d := xml.NewDecoder(r); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "t":
				inText = true
			case "del", "moveFrom":
				deleted++
			case "tab":
				out.WriteByte('\t')
			case "br", "cr":
				out.WriteByte('\n')
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "t":
				inText = false
			case "del", "moveFrom":
				deleted--
			case "p":
				out.WriteByte('\n')
			case "tc":
				out.WriteByte('\t')
			}
		case xml.CharData:
			if inText && deleted == 0 {
				out.Write(t)
			}
		}
	}
}
