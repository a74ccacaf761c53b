package page

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"

	"github.com/comity-project/comity"
)

func isHTML(b []byte) bool {
	head := bytes.ToLower(bytes.TrimLeft(b[:min(len(b), 1024)], " \t\r\n"))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) ||
		bytes.HasPrefix(head, []byte("<")) && (bytes.Contains(head, []byte("<head")) || bytes.Contains(head, []byte("<body")) || bytes.Contains(head, []byte("<article")) || bytes.Contains(head, []byte("<p>")))
}

// parseHTML takes the article out of a page: title, day and text, without menus and footers.
func parseHTML(b []byte, name string) (comity.Story, error) {
	at := &url.URL{}
	if u, err := url.Parse(name); err == nil && u.Scheme != "" {
		at = u
	}
	article, err := readability.FromReader(bytes.NewReader(b), at)
	if err != nil {
		return comity.Story{}, fmt.Errorf("%s: %w: no article found in the page (%v)", name, comity.ErrInput, err)
	}
	var body strings.Builder
	if err := article.RenderText(&body); err != nil {
		return comity.Story{}, fmt.Errorf("%s: %w: no article found in the page (%v)", name, comity.ErrInput, err)
	}
	text := strings.TrimSpace(body.String())
	if text == "" {
		return comity.Story{}, fmt.Errorf("%s: %w: no article found in the page", name, comity.ErrInput)
	}
	s := comity.Story{Title: strings.TrimSpace(article.Title()), Text: text}
	if s.Title != "" && !strings.HasPrefix(text, s.Title) {
		s.Text = s.Title + "\n\n" + text
	}
	if t, err := article.PublishedTime(); err == nil {
		s.Published = comity.DateOf(t)
	}
	if at.Scheme != "" {
		s.URL = at.String()
	}
	return s, nil
}
