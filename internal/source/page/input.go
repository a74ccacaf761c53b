package page

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/comity-project/comity"
)

// Input is one story, or what stood in its way. A bad input does not stop the others.
type Input struct {
	Story comity.Story
	Err   error
}

// Open yields the stories of what the user names: files, folders, addresses, "-" for standard input. Folders are walked in order and only files
// that can be stories are taken from them.
func Open(ctx context.Context, names []string, stdin io.Reader, fetch *Fetcher, yield func(Input) bool) {
	for _, name := range names {
		if ctx.Err() != nil {
			return
		}
		more := true
		switch {
		case name == "-":
			more = openReader(stdin, "standard input", yield)
		case strings.HasPrefix(name, "http://") || strings.HasPrefix(name, "https://"):
			more = openURL(ctx, name, fetch, yield)
		default:
			more = openPath(name, yield)
		}
		if !more {
			return
		}
	}
}

func openURL(ctx context.Context, address string, fetch *Fetcher, yield func(Input) bool) bool {
	b, final, err := fetch.Get(ctx, address)
	if err != nil {
		return yield(Input{Err: err})
	}
	s, err := Parse(b, final)
	if err == nil && s.URL == "" {
		s.URL = final
	}
	return yield(Input{s, err})
}

func openPath(name string, yield func(Input) bool) bool {
	info, err := os.Stat(name)
	if err != nil {
		return yield(Input{Err: fmt.Errorf("%w: %s: %v", comity.ErrInput, name, cause(err))})
	}
	if !info.IsDir() {
		return openFile(name, yield)
	}
	files, err := readable(name)
	if err != nil {
		return yield(Input{Err: fmt.Errorf("%w: %s: %v", comity.ErrInput, name, cause(err))})
	}
	if len(files) == 0 {
		return yield(Input{Err: fmt.Errorf("%w: %s: nothing readable in the folder; comity takes .txt, .md, .html, .docx and .jsonl files", comity.ErrInput, name)})
	}
	for _, f := range files {
		if !openFile(f, yield) {
			return false
		}
	}
	return true
}

var storyEndings = []string{".txt", ".text", ".md", ".markdown", ".html", ".htm", ".docx", ".jsonl", ".ndjson"}

func readable(dir string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.Type().IsRegular() && slices.Contains(storyEndings, strings.ToLower(filepath.Ext(path))) && !strings.HasPrefix(d.Name(), ".") {
			files = append(files, path)
		}
		return nil
	})
	return files, err
}

func openFile(name string, yield func(Input) bool) bool {
	f, err := os.Open(name)
	if err != nil {
		return yield(Input{Err: fmt.Errorf("%w: %s: %v", comity.ErrInput, name, cause(err))})
	}
	defer f.Close()
	return openReader(f, name, yield)
}

// openReader looks at the start: JSON Lines are read line by line, anything else is one story.
func openReader(r io.Reader, name string, yield func(Input) bool) bool {
	in := bufio.NewReaderSize(r, 64<<10)
	head, _ := in.Peek(4096)
	if bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n\xef\xbb\xbf"), []byte("{")) {
		return openLines(in, name, yield)
	}
	b, err := io.ReadAll(io.LimitReader(in, MaxBytes+1))
	if err != nil {
		return yield(Input{Err: fmt.Errorf("%w: %s: %v", comity.ErrInput, name, cause(err))})
	}
	if len(b) > MaxBytes {
		return yield(Input{Err: fmt.Errorf("%w: %s: too large for a story (at most %d MB)", comity.ErrInput, name, MaxBytes>>20)})
	}
	s, err := Parse(b, name)
	return yield(Input{s, err})
}

// line is a story in JSON Lines.
type line struct {
	ID        string  `json:"id"`
	Published string  `json:"published"`
	Title     string  `json:"title"`
	URL       string  `json:"url"`
	Text      *string `json:"text"`
}

func openLines(in *bufio.Reader, name string, yield func(Input) bool) bool {
	for n := 1; ; n++ {
		b, err := readLine(in)
		if errors.Is(err, io.EOF) && len(bytes.TrimSpace(b)) == 0 {
			return true
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return yield(Input{Err: fmt.Errorf("%w: %s:%d: %v", comity.ErrInput, name, n, err)})
		}
		if len(bytes.TrimSpace(b)) > 0 {
			s, bad := parseLine(b, fmt.Sprintf("%s:%d", name, n))
			if !yield(Input{s, bad}) {
				return false
			}
		}
		if errors.Is(err, io.EOF) {
			return true
		}
	}
}

// readLine reads up to the next line end, and no more than MaxBytes.
func readLine(in *bufio.Reader) ([]byte, error) {
	var b []byte
	for {
		part, err := in.ReadSlice('\n')
		b = append(b, part...)
		if len(b) > MaxBytes {
			return nil, fmt.Errorf("a line is longer than %d MB", MaxBytes>>20)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return b, err
		}
	}
}

func parseLine(b []byte, where string) (comity.Story, error) {
	var l line
	if err := json.Unmarshal(b, &l); err != nil {
		return comity.Story{}, fmt.Errorf("%w: %s: not JSON: %v", comity.ErrInput, where, err)
	}
	if l.Text == nil || strings.TrimSpace(*l.Text) == "" {
		return comity.Story{}, fmt.Errorf("%w: %s: the story has no \"text\"", comity.ErrInput, where)
	}
	s := comity.Story{ID: l.ID, Title: l.Title, URL: l.URL, Text: *l.Text}
	if l.Published != "" {
		d, err := comity.ParseDate(l.Published[:min(10, len(l.Published))])
		if err != nil {
			return comity.Story{}, fmt.Errorf("%s: \"published\": %w", where, err)
		}
		s.Published = d
	} else {
		s.Published = Dateline(s.Text)
	}
	if s.Title == "" {
		s.Title = firstLine(s.Text)
	}
	if s.ID == "" {
		s.ID = Identity("", s.Text)
	}
	return s, nil
}

// cause is what went wrong with a file, without the path that the message already names.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
