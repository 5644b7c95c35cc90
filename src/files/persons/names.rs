//! Finding names in texts, as whole words and whatever their case, and putting words in their place.

/// From how many letters on a name is also found with the s of the genitive ("Annas").
const GENITIVE_FROM: usize = 4;

/// Names and what is to stand in their place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names(Vec<Name>);

#[derive(Clone, Debug, PartialEq)]
struct Name {
    /// In lower case, with single spaces.
    folded: Vec<char>,
    word: String,
}

impl Names {
    /// Each name with its word. A word that holds a name itself stays as it is, so that replacing
    /// twice is replacing once.
    pub fn new<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut names: Vec<Name> = Vec::new();
        let mut add = |name: &str, word: &str| {
            let folded = fold(name);
            let is_new = names.iter().all(|other| other.folded != folded);
            if is_new && folded.iter().any(|letter| letter.is_alphanumeric()) {
                let word = word.to_owned();
                names.push(Name { folded, word });
            }
        };
        for (name, word) in pairs {
            if fold(name) != fold(word) {
                add(name, word);
            }
            add(word, word);
        }
        // "Anna Berger" counts before "Anna".
        names.sort_by_key(|name| std::cmp::Reverse(name.folded.len()));
        Self(names)
    }

    /// The text with the words in place of the names; nothing where that is the same text.
    pub fn replaced(&self, text: &str) -> Option<String> {
        let mut out = String::new();
        let (mut done, mut at) = (0, 0);
        let mut before: Option<char> = None;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let begins = !before.is_some_and(char::is_alphanumeric);
            match begins.then(|| self.at(rest)).flatten() {
                Some((name, end)) => {
                    out.push_str(text.get(done..at).unwrap_or_default());
                    out.push_str(&name.word);
                    before = rest.get(..end).and_then(|it| it.chars().next_back());
                    at += end;
                    done = at;
                }
                None => {
                    before = rest.chars().next();
                    at += before.map_or(1, char::len_utf8);
                }
            }
        }
        out.push_str(text.get(done..).unwrap_or_default());
        (out != text).then_some(out)
    }

    fn at(&self, rest: &str) -> Option<(&Name, usize)> {
        let mut names = self.0.iter();
        names.find_map(|name| Some((name, name.end_in(rest)?)))
    }
}

impl Name {
    /// Where the name ends, if the text begins with it as a whole word.
    fn end_in(&self, text: &str) -> Option<usize> {
        let mut wanted = self.folded.iter().copied().peekable();
        let (mut end, mut in_space) = (0, false);
        for (at, letter) in text.char_indices() {
            if wanted.peek().is_none() {
                break;
            }
            match letter.is_whitespace() {
                true if in_space => {}
                true if wanted.next() != Some(' ') => return None,
                true => in_space = true,
                false => {
                    in_space = false;
                    if !letter.to_lowercase().all(|low| wanted.next() == Some(low)) {
                        return None;
                    }
                }
            }
            end = at + letter.len_utf8();
        }
        let mut after = text.get(end..)?.chars();
        let ends = match after.next() {
            Some('s') if self.folded.len() >= GENITIVE_FROM => {
                !after.next().is_some_and(char::is_alphanumeric)
            }
            next => !next.is_some_and(char::is_alphanumeric),
        };
        (wanted.peek().is_none() && ends).then_some(end)
    }
}

fn fold(name: &str) -> Vec<char> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let one = words.join(" ");
    one.chars().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_whole_words_in_any_case() {
        let names = Names::new([("Anna", "eine Person"), ("Anna Berger", "eine Person")]);
        for (text, want) in [
            ("Anna fragen", "eine Person fragen"),
            ("ANNA  berger, anna!", "eine Person, eine Person!"),
            ("Annas Idee", "eine Persons Idee"),
            ("(Anna)", "(eine Person)"),
            ("Ännchen, Anna-Lena", "Ännchen, eine Person-Lena"),
        ] {
            assert_eq!(names.replaced(text).as_deref(), Some(want));
        }
        for text in ["", "Hannah", "Annaberg", "JoAnna", "Annasx", "ÄAnna"] {
            assert_eq!(names.replaced(text), None, "{text}");
        }
    }

    #[test]
    fn short_names_have_no_genitive_and_empty_ones_are_nobody() {
        let names = Names::new([("Al", "X"), ("", "X"), (" - ", "X")]);
        assert_eq!(names.replaced("als, - , Al"), Some("als, - , X".into()));
    }

    #[test]
    fn a_word_that_holds_the_name_is_put_in_once() {
        let names = Names::new([("Anna", "Anna Berger")]);
        let once = names.replaced("Anna und Anna Berger").unwrap();
        assert_eq!(once, "Anna Berger und Anna Berger");
        assert_eq!(names.replaced(&once), None);
    }
}
