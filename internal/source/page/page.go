// Package page turns what a user hands over into stories: plain text, Markdown, HTML, DOCX, JSON Lines, folders of them, and addresses. It decides by
// content, not by the name of a file, and refuses in one line what it cannot read. It never interprets a story.
package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/comity-project/comity"
)

// MaxBytes is the largest text, page or line taken. The longest investigations run to some 200 kB; what is larger is not a story.
const MaxBytes = 8 << 20

// Parse reads one story from the bytes of a file or page. Name is the file's name or the page's address, for the identity of the story and for
// errors.
func Parse(b []byte, name string) (comity.Story, error) {
	if len(b) > MaxBytes {
		return comity.Story{}, fmt.Errorf("%s: %w: %d MB is too large for a story (at most %d MB)", name, comity.ErrInput, len(b)>>20, MaxBytes>>20)
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if len(bytes.TrimSpace(b)) == 0 {
		return comity.Story{}, fmt.Errorf("%s: %w: the file is empty", name, comity.ErrInput)
	}
	if isDOCX(b) {
		s, err := parseDOCX(b, name)
		if err != nil {
			return s, err
		}
		return complete(s, name), nil
	}
	if isBinary(b) {
		return comity.Story{}, fmt.Errorf("%s: %w: not a text file; comity reads text, Markdown, HTML and JSON Lines", name, comity.ErrInput)
	}
	if !utf8.Valid(b) {
		return comity.Story{}, fmt.Errorf("%s: %w: not UTF-8 at byte %d; convert it, for example with iconv -t UTF-8", name, comity.ErrInput, firstInvalid(b))
	}
	var s comity.Story
	var err error
	switch {
	case isHTML(b):
		s, err = parseHTML(b, name)
	case isMarkdown(name):
		s = comity.Story{Text: plainMarkdown(string(b))}
	default:
		s = comity.Story{Text: strings.ReplaceAll(string(b), "\r\n", "\n")}
	}
	if err != nil {
		return comity.Story{}, err
	}
	return complete(s, name), nil
}

// complete fills what the story's form did not give: title, day and identity.
func complete(s comity.Story, name string) comity.Story {
	if s.Title == "" {
		s.Title = firstLine(s.Text)
	}
	if s.Published.IsZero() {
		s.Published = Dateline(s.Text)
	}
	if s.ID == "" {
		s.ID = Identity(name, s.Text)
	}
	return s
}

// Identity is the name of a file without its folder and ending, or for text without a file the start of its hash.
func Identity(name, text string) string {
	base := name[strings.LastIndexAny(name, `/\`)+1:]
	if i := strings.LastIndexByte(base, '.'); i > 0 {
		base = base[:i]
	}
	if base != "" && base != "-" && !strings.Contains(name, "://") {
		return base
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:6])
}

// isBinary tells by the first bytes: a NUL never stands in text, nor do many control characters.
func isBinary(b []byte) bool {
	head := b[:min(len(b), 4096)]
	control := 0
	for _, c := range head {
		if c == 0 {
			return true
		}
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1b {
			control++
		}
	}
	return control*50 > len(head)
}

func firstInvalid(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
	return len(b)
}

func firstLine(text string) string {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			return line
		}
	}
	return ""
}

func isMarkdown(name string) bool {
	return strings.HasSuffix(strings.ToLower(name), ".md") || strings.HasSuffix(strings.ToLower(name), ".markdown")
}

// plainMarkdown takes the marks of Markdown away and leaves the words; lists keep their dashes, which are punctuation to a reader too.
func plainMarkdown(md string) string {
	var out strings.Builder
	for line := range strings.Lines(strings.ReplaceAll(md, "\r\n", "\n")) {
		text := strings.TrimSuffix(line, "\n")
		trimmed := strings.TrimLeft(text, " ")
		if strings.HasPrefix(trimmed, "```") {
			continue
		}
		trimmed = strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(trimmed, "#"), ">"), " ")
		out.WriteString(inlineMarkdown.Replace(unlink(trimmed)))
		out.WriteByte('\n')
	}
	return out.String()
}

var inlineMarkdown = strings.NewReplacer("**", "", "__", "", "`", "", `\*`, "*", `\_`, "_", `\#`, "#")

// unlink replaces [words](address) by the words.
func unlink(s string) string {
	for from := 0; ; {
		open := strings.IndexByte(s[from:], '[')
		if open < 0 {
			return s
		}
		open += from
		mid := strings.Index(s[open:], "](")
		if mid < 0 {
			return s
		}
		mid += open
		end := strings.IndexByte(s[mid:], ')')
		if end < 0 {
			return s
		}
		end += mid
		start := open
		if start > 0 && s[start-1] == '!' {
			start--
		}
		words := s[open+1 : mid]
		s = s[:start] + words + s[end+1:]
		from = start + len(words)
	}
}
